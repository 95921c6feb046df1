# Settings: how loud what is, and a test of each.

settings-sound = Sound
settings-sound-about = With sound you can keep your eyes closed from beginning to end.

setting-voice = Voice
setting-voice-about = Names each step and says how it is done.
setting-bells = Bells
setting-bells-about = One for the next step, two for the other side, a low bowl at the end.
setting-ambience = Background
setting-ambience-about = Makes way for the voice, and fades over the last minute.
setting-tick = Tick
setting-tick-about = A quiet one with every stroke.

sound-on = { $what }: on
sound-volume = { $what }: how loud
sound-volume-off = off
sound-volume-percent = { $percent } %
sound-test = Test
sound-test-of = Test: { $what }
sound-ambience-kind = Which background
ambience-brown = Brown noise
ambience-rain = Rain
ambience-waves = Far waves
