package io.guichet.domain.ordering;

/**
 * What a consumer says expressly when he orders. {@code startsAtOnce}: performance is to begin
 * before he can no longer withdraw, so that the days used are paid (C. conso. L221-25); {@code
 * waives}: he gives up withdrawing from what cannot be taken back (L221-28).
 */
public record Consent(boolean startsAtOnce, boolean waives) {

    public static final Consent NONE = new Consent(false, false);
}
