package io.guichet.domain.access;

/** What a member of staff is there for. The administrator may do what all the others may. */
public enum StaffRole {
    SUPPORT,
    BILLING,
    CATALOGUE,
    ADMINISTRATOR
}
