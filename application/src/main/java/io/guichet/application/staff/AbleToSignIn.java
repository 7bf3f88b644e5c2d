package io.guichet.application.staff;

import io.guichet.application.factor.port.SecondFactors;
import io.guichet.application.session.port.Credentials;
import io.guichet.application.staff.port.ProviderSignIns;
import io.guichet.domain.identity.ProfileId;

import java.util.Optional;

/**
 * Who can sign in and do what administrators do: with a password or at the provider, and with a
 * second factor. It is asked within a transaction.
 *
 * @param provider empty where the operator has none
 */
public record AbleToSignIn(
        Credentials credentials,
        SecondFactors factors,
        ProviderSignIns signIns,
        Optional<ProviderTerms> provider) {

    /** Whether nothing but himself keeps him from it. */
    public boolean isAble(ProfileId member) {
        Optional<ProviderTerms> there =
                provider.filter(terms -> signIns.isLinked(terms.issuer(), member));
        return there.filter(ProviderTerms::trustsSecondFactors).isPresent()
                || factors.isEnrolled(member)
                        && (there.isPresent() || credentials.find(member).isPresent());
    }
}
