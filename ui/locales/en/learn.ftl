# Learn: what a person should know before pressing anything.

learn-topics = Topics
learn-safety = Where not to press
learn-safety-lead = Nothing should hurt. These places stay untouched in every routine, whoever you are.
learn-leave = What to leave out
learn-leave-lead = A few conditions need a smaller routine. If you are not sure, ask first.
learn-stop = When to stop
learn-stop-lead = Stopping is always right. Esc leaves any routine, and nothing is lost. The key ? shows these signs on every screen, beside the keys.
learn-professional = More than a bad night
learn-professional-lead = Massage may help you relax. Some nights need someone who can look closer.
learn-about = About Drowse
learn-about-lead = What it is, and what it is not.
