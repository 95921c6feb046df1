-- A run of the agent says where it planned last, and by which release of the zone rules: what a journey or new rules
-- moved into the past is then told apart from what was over before.

ALTER TABLE agent_run ADD COLUMN zone TEXT;        -- IANA name, of the last turn
ALTER TABLE agent_run ADD COLUMN zone_rules TEXT;  -- chrono-tz's release of the zone rules, 2025b
