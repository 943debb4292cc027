"""Reading files into trees whose values know where they stand."""
