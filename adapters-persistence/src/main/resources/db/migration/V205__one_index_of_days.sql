-- invoice_days (V11) holds the same: reports and closings read by either.
drop index invoice_issued;
