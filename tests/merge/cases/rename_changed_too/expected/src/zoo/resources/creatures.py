class CreaturesResource(SyncAPIResource):
    def create(self, *, name: str) -> Creature:
        """Adds an creature to the zoo."""
        return self._post("/creatures", body={"name": name}, cast_to=Creature)

    def retrieve(self, creature_id: str) -> Creature:
        """One creature."""
        return self._get(f"/creatures/{creature_id}", cast_to=Creature)

    def list(self, *, limit: int) -> SyncPage[Creature]:
        """Lists the creatures of the zoo."""
        return self._get_api_list("/creatures", page=SyncPage[Creature], query={"limit": limit})

    def feed(self, animal_id: str) -> None:
        # the keepers asked for this
        self.update(animal_id, hungry=False)

    def delete(self, creature_id: str) -> None:
        """Gives an creature away."""
        return self._delete(f"/creatures/{creature_id}", cast_to=NoneType)
