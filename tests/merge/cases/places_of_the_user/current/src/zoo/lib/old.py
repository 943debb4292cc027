old = 2
