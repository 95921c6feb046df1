-- A notice the server took while the desktop was set not to disturb was shown to nobody: that is said on Tonight.

ALTER TABLE reminder_notice ADD COLUMN swallowed INTEGER CHECK (swallowed IN (0, 1));  -- NULL: the desktop does not say
