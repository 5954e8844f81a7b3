"""Pages: the figures as one file that opens in any browser, without a network."""
