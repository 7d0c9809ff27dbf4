-- A decision that is still open may get another responsible person or day; the minutes stay as they were issued
alter table meeting_decision add column change_reason varchar(1000);
