"""How texts are read, with the place of each part and what is wrong with it."""
