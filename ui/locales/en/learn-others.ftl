# Learn: massage by other people, and what is outside.

## Get some massages

learn-visit = A first visit
learn-visit-title = Get some massages, not one.
learn-visit-alt = A back. A hand lies flat beside the spine.
learn-visit-some-text =
    Call a massage practice near you, or ask a chiropractor’s office: many have someone. Most studies used more than one massage, up to a few times a week, and you may want to go on for quite a while.

    The good side: you leave relaxed, your body moves more easily, and you may sleep better. The other side: it is dear, and it takes an errand.
learn-visit-some-limits = How many are enough, nobody knows. These are the numbers that were tried.
learn-visit-step-talk = First you talk: what hurts, what you are treated for, what you do not want. Say here if you are pregnant or take blood thinners.
learn-visit-step-undress = You undress as far as you like, alone in the room, and lie under a sheet. Only what is massaged is uncovered.
learn-visit-step-pressure = You may say “softer” or “not there” at any time. A good therapist is glad of it.
learn-visit-step-silence = You need not talk. Falling asleep is fine.
learn-visit-step-after = Afterwards get up slowly. A little soreness the next day can happen; sharp pain should not.

## Types of massage

learn-types = Types of massage
learn-types-lead = Seven kinds, in three groups. Tell the therapist what you come for; many mix them.
learn-types-relax = To let go of stress
learn-types-pain = For pain and tight places
learn-types-pain-note = See a professional for unexplained pain: first a doctor, then a massage.
learn-types-whole = For general well-being
learn-types-whole-note = These work on points traditionally believed to run along lines of energy. Anatomy knows no such lines.
learn-types-swedish-title = Swedish
learn-types-swedish = The one most people in the West know. Gentle: long gliding strokes, kneading, circles. It eases tension near the surface and gets the blood moving.
learn-types-swedish-alt = A back with a long stroke beside the spine.
learn-types-stone-title = Hot stone
learn-types-stone = Warm smooth stones lie on the back. The warmth loosens shoulders and back, so that the therapist gets to aches more easily. It relaxes and wakes up at once.
learn-types-stone-alt = A back with smooth stones beside the spine.
learn-types-sports-title = Sports
learn-types-sports = Much like Swedish, made for people who train or play a sport.
learn-types-sports-alt = A lower leg with a stroke along the calf.
learn-types-deep-title = Deep tissue
learn-types-deep = Rougher, and deeper. For pain that has been there for long, or comes back after gentler massage. It can hurt more; it may relieve more.
learn-types-deep-alt = A shoulder with strokes along the top.
learn-types-trigger-title = Trigger point
learn-types-trigger = Steady pressure on one sore spot, until the muscle lets go and gets longer instead of staying short and tight.
learn-types-trigger-alt = A shoulder with one spot marked.
learn-types-shiatsu-title = Shiatsu
learn-types-shiatsu = From Japan. Hands, elbows and feet press points; arms and legs are stretched and turned. It is traditionally believed to free energy that is stuck.
learn-types-shiatsu-alt = A head and neck from behind with points marked.
learn-types-reflex-title = Reflexology
learn-types-reflex = Points on hands and feet, each of which is traditionally believed to belong to a part of the body. It is said to bring healing; trials have not shown that.
learn-types-reflex-alt = A sole with points marked.

## Find a therapist

learn-therapist = Find a therapist
learn-therapist-lead = Three places to look, in the US. Elsewhere, ask your doctor or midwife, or call a massage practice near you.
learn-therapist-search = Where to look
learn-therapist-amta = Members of the association, by place. A licence comes from the state: ask to see it.
learn-therapist-abmp = A list of its members, by place and kind of massage.
learn-therapist-massagebook = Find one, see prices and free times, and book.
learn-therapist-watch = Something to watch
learn-therapist-massage_nerd = Videos of many techniques, for yourself and for others.
learn-therapist-ours = Neck and shoulders, or the full body with oil? Drowse guides you through both, without a video:

## About

learn-about-made = What is inside
learn-about-itself = Drowse itself: MIT or Apache-2.0, as you like.
learn-about-drawings = Drawings: our own, made from the MakeHuman body. Both are in the public domain (CC0 1.0).
learn-about-voice = Voice: recorded from our own words, with hibari-tts (Apache-2.0). No part of it is inside.
learn-about-font = Typeface: Figtree, under the SIL Open Font License 1.1.
learn-about-window = Window: Tauri (MIT or Apache-2.0) and Svelte (MIT).
learn-about-words = Words: Fluent (Apache-2.0). Charts: ECharts (Apache-2.0).
learn-about-diary = Diary: SQLite (public domain), with rusqlite (MIT).
learn-about-sound = Sound and time: rodio and chrono (MIT or Apache-2.0).
learn-about-points = The names and places of acupressure points are common knowledge; no text or picture was taken from a book.
learn-about-review = No doctor has reviewed this book yet. Where it and your doctor differ, your doctor is right.
