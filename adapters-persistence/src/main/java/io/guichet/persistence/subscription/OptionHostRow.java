package io.guichet.persistence.subscription;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.util.UUID;

@Entity
@Table(name = "option_host")
class OptionHostRow {

    @Id private UUID option;
    private UUID host;

    protected OptionHostRow() {}

    OptionHostRow(UUID option, UUID host) {
        this.option = option;
        this.host = host;
    }

    UUID host() {
        return host;
    }
}
