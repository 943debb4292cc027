from .mine import Mine
