-- Set in the transaction that does what was asked: when the process dies before the answer is kept, the same request is not done twice.
ALTER TABLE repeated_request ADD COLUMN done_at timestamptz;
-- json keeps the order of fields, so that the answer is the same to the letter.
ALTER TABLE repeated_request ALTER COLUMN answer TYPE json;
