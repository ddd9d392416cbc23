"""The finders behind `tagger.tag`: each `find(draft)` gives one kind of tag, in text order."""
