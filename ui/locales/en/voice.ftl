# Words that are only spoken, by the clips in src-tauri/crates/sound/voice: the clip `end` says `voice-end`.
# A step is spoken as its title and its short sentence, unless `voice-step-<id>` says it in another way here.

voice-prepare = Oil your hands, and rub them warm. The massage begins by itself.
voice-prepare-dry = Get comfortable, and rub your hands warm. The massage begins by itself.
# After a step that health asks to do more lightly than its words say.
voice-lightly = For you, only lightly.
voice-change-side = Now the other side.
voice-left = Now the left side.
voice-right = Now the right side.
voice-left-foot = Now the left foot.
voice-right-foot = Now the right foot.
voice-left-hand = Now the left hand.
voice-right-hand = Now the right hand.
voice-end = That is all. Good night.
voice-sound-test = This is how the evening will sound. Slow, and not too loud.
