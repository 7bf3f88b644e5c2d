package io.guichet.persistence.shared;

import java.io.Serializable;
import java.util.Objects;

/** The key of an item of an issued document: whose it is and the how-manieth. */
public final class ItemKey implements Serializable {

    private static final long serialVersionUID = 1L;

    private String document;
    private int position;

    protected ItemKey() {}

    @Override
    public boolean equals(Object other) {
        return other instanceof ItemKey key
                && key.position == position
                && Objects.equals(key.document, document);
    }

    @Override
    public int hashCode() {
        return Objects.hash(document, position);
    }
}
