"""The output tabs: figures laid out as people will see them."""
