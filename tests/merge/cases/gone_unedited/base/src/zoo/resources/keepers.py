class KeepersResource(SyncAPIResource):
    def create(self, *, name: str) -> Keeper:
        """Adds an animal to the zoo."""
        return self._post("/animals", body={"name": name}, cast_to=Keeper)

    def list(self, *, limit: int) -> SyncPage[Keeper]:
        """Lists the animals of the zoo."""
        return self._get_api_list("/animals", page=SyncPage[Keeper], query={"limit": limit})

    def delete(self, animal_id: str) -> None:
        """Gives an animal away."""
        return self._delete(f"/animals/{animal_id}", cast_to=NoneType)
