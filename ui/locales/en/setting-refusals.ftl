# Settings: why a value was refused.

error-setting-unknown = there is no setting { $key }; close Drowse and open it again
error-setting-not-time = { $value } is not a time of day; write it like 22:45
error-setting-not-optional-time = { $value } is not a time of day; write it like 22:45
error-setting-not-date = { $value } is not a date; write it like 2025-01-31
error-setting-not-zone = { $value } is not a time zone; write it like Europe/London
error-setting-not-number = { $value } does not fit; choose a whole number from { $min } to { $max }
error-setting-not-line = that does not fit on one line; write at most { $max } characters
error-setting-not-switch = { $value } is neither true nor false; choose one of them
error-setting-not-choice = { $value } is not a choice; choose one of: { $allowed }
error-setting-not-weekdays = { $value } names no weekdays; write them like sat,sun or mon..fri, or "none"
error-autostart-failed = the start at login could not be changed; look whether your account may change what starts at login (on Linux: whether ~/.config/autostart can be written)
error-autostart-unreadable = what starts at login could not be read; look whether ~/.config/autostart can be opened

settings-column-key = Setting
settings-column-value = Value
settings-column-default = Default
