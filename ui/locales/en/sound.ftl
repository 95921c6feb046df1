# Why nothing is heard: one line in the player, and in the sound test.

sound-no-device = No sound output was found, so this goes on without sound.
sound-device-lost = The sound output went away, so this goes on without sound.
