"""What is done with the files of the built site: file in, file out. Knows pages and no evidence."""
