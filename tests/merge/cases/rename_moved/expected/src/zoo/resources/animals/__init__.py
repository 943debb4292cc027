from .animals import AnimalsResource
