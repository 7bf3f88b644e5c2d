package io.guichet.persistence.reform;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The service of a public body that pays its invoices. */
@Entity
@Table(name = "service_code")
class ServiceCodeRow {

    @Id private long customer;
    private String code;

    protected ServiceCodeRow() {}

    String code() {
        return code;
    }
}
