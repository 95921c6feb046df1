# What `drowse doctor` says.

doctor-works = works
doctor-does-not-work = does not work
doctor-ok = there
doctor-database = Diary file
doctor-fix-database = The message above says what to do.
doctor-agent = Agent
doctor-agent-runs = version { $version } runs
doctor-agent-off = it does not run
doctor-fix-agent = Start it with "drowse agent &", or open the window and turn reminders on.
doctor-session-bus = Session bus
doctor-fix-session-bus = Start Drowse from your desktop session. Reminders stand on Tonight all the same.
doctor-notifications = Notifications
doctor-fix-notifications = Install a notification server, such as xfce4-notifyd or dunst. Reminders stand on Tonight all the same.
doctor-tray = Tray
doctor-fix-tray = Nothing to do unless you want the icon: turn on the tray of your desktop.
doctor-autostart = Start at login
doctor-autostart-on = on
doctor-autostart-off = off
doctor-fix-autostart = Turn it on with "drowse settings set autostart on".
doctor-window = Window
doctor-fix-window = Install drowse-window beside drowse.
