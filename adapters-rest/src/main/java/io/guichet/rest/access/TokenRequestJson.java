package io.guichet.rest.access;

import static io.guichet.rest.json.Fields.each;
import static io.guichet.rest.json.Fields.or;
import static io.guichet.rest.json.Fields.parsed;
import static io.guichet.rest.json.Fields.read;
import static io.guichet.rest.json.Fields.required;

import io.guichet.application.access.MakeToken;
import io.guichet.application.identity.Caller;
import io.guichet.domain.access.Scope;
import io.guichet.domain.access.TokenRights;
import io.guichet.domain.account.AccountName;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.shared.InvalidValueException;
import io.guichet.rest.caller.FactorGate;
import io.guichet.rest.shared.Words;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A token to be made; what is left out limits nothing. */
public record TokenRequestJson(
        String name,
        List<String> scopes,
        String customer,
        String account,
        List<String> addresses,
        String expiresAt) {

    private static final int MOST_ADDRESSES = 50;

    MakeToken.Command toCommand(Caller caller) {
        List<String> allowed = or(addresses, List.of());
        if (allowed.size() > MOST_ADDRESSES) {
            throw new InvalidValueException("invalid-address-range");
        }
        return new MakeToken.Command(
                caller,
                FactorGate.entranceOf(caller),
                required(name, "/name"),
                new TokenRights(
                        Set.copyOf(
                                each(
                                        scopes,
                                        "/scopes",
                                        (word, at) -> parsed(word, at, Scope::parse))),
                        Optional.ofNullable(customer).map(CustomerNumber::parse),
                        Optional.ofNullable(account).map(AccountName::new),
                        allowed),
                Optional.ofNullable(expiresAt)
                        .map(text -> read("/expires_at", () -> Words.instant(text))));
    }
}
