"""Last year's plan beside this year's: what stayed, what is clearer, vaguer, gone or new."""
