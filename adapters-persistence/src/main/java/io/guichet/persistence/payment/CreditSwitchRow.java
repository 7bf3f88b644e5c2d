package io.guichet.persistence.payment;

import io.guichet.domain.identity.CustomerNumber;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Whether a customer wants his credit spent by itself. */
@Entity
@Table(name = "credit_switch")
class CreditSwitchRow {

    @Id private long customer;

    @Column(name = "is_on")
    private boolean isOn;

    protected CreditSwitchRow() {}

    CreditSwitchRow(long customer, boolean isOn) {
        this.customer = customer;
        this.isOn = isOn;
    }

    CustomerNumber customer() {
        return new CustomerNumber(customer);
    }

    boolean isOn() {
        return isOn;
    }
}
