-- Head counts are asked for by the register of participants (V52): one place for one number.
drop table monitoring_head_count;
drop table monitoring_enterprise_count;
