class AnimalsResource(SyncAPIResource):
    def create(self, *, name: str) -> Animal:
        """Adds an animal to the zoo."""
        return self._post("/animals", body={"name": name}, cast_to=Animal)

    def list(self, *, limit: int) -> SyncPage[Animal]:
        """Lists the animals of the zoo."""
        return self._get_api_list("/animals", page=SyncPage[Animal], query={"limit": limit})

    def delete(self, animal_id: str) -> None:
        """Gives it away."""
        return self._delete(f"/animals/{animal_id}", cast_to=NoneType)
