<<<<<<< yours
mine = 1
=======
ours = 1
>>>>>>> generated
