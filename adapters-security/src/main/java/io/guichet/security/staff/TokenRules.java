package io.guichet.security.staff;

import org.jose4j.http.Get;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.VerificationKeyResolver;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a token of identity is held to (OpenID Connect Core 1.0, 3.1.3.7), with the library that
 * Elytron verifies with; why not with Elytron's own rules stands in ADR 70.
 */
final class TokenRules {

    /** By how many seconds the provider's clock may differ from ours. */
    private static final int CLOCKS_DIFFER = 60;

    /** Signatures of keys that only the provider has. */
    private static final String[] SIGNED_BY_THE_PROVIDER = {
        AlgorithmIdentifiers.RSA_USING_SHA256,
        AlgorithmIdentifiers.RSA_USING_SHA384,
        AlgorithmIdentifiers.RSA_USING_SHA512,
        AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
        AlgorithmIdentifiers.RSA_PSS_USING_SHA384,
        AlgorithmIdentifiers.RSA_PSS_USING_SHA512,
        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
        AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
        AlgorithmIdentifiers.ECDSA_USING_P521_CURVE_AND_SHA512
    };

    private static final int NONCE = -1;
    private static final int PARTY = -2;

    /** What the library says of anything else may hold the token. */
    private static final Set<Integer> ABOUT_CLAIMS =
            Set.of(
                    NONCE,
                    PARTY,
                    ErrorCodes.ISSUER_MISSING,
                    ErrorCodes.ISSUER_INVALID,
                    ErrorCodes.AUDIENCE_MISSING,
                    ErrorCodes.AUDIENCE_INVALID,
                    ErrorCodes.SUBJECT_MISSING,
                    ErrorCodes.EXPIRATION_MISSING,
                    ErrorCodes.EXPIRED,
                    ErrorCodes.NOT_YET_VALID,
                    ErrorCodes.ISSUED_AT_MISSING,
                    ErrorCodes.ISSUED_AT_INVALID_FUTURE);

    private final String issuer;
    private final String client;
    private final VerificationKeyResolver keys;

    TokenRules(ProviderClient provider) {
        this.issuer = provider.getIssuerUrl();
        this.client = provider.getClientId();
        HttpsJwksVerificationKeyResolver anyThatFits =
                new HttpsJwksVerificationKeyResolver(keysAt(provider.getJwksUrl()));
        anyThatFits.setDisambiguateWithVerifySignature(true);
        this.keys = anyThatFits;
    }

    /** Keys that are not known are asked for at once: only the provider hands us tokens. */
    private static HttpsJwks keysAt(String address) {
        Get get = new Get();
        get.setConnectTimeout(Discovered.TIMEOUT);
        get.setReadTimeout(Discovered.TIMEOUT);
        get.setRetries(0);
        get.setResponseBodySizeLimit(Discovered.LONGEST);
        HttpsJwks keys = new HttpsJwks(address);
        keys.setSimpleHttpGet(get);
        keys.setRefreshReprieveThreshold(0);
        return keys;
    }

    Map<String, Object> claims(String token, String nonce) throws InvalidJwtException {
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(keys)
                .setJwsAlgorithmConstraints(ConstraintType.PERMIT, SIGNED_BY_THE_PROVIDER)
                .setJweAlgorithmConstraints(ConstraintType.PERMIT)
                .setExpectedIssuer(issuer)
                .setExpectedAudience(client)
                .setRequireSubject()
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setIssuedAtRestrictions(0, Integer.MAX_VALUE)
                .setAllowedClockSkewInSeconds(CLOCKS_DIFFER)
                .registerValidator(party())
                .registerValidator(isFor(nonce))
                .build()
                .processToClaims(token)
                .getClaimsMap();
    }

    /** A token for several is made out to one of them. */
    private ErrorCodeValidator party() {
        return context -> {
            JwtClaims claims = context.getJwtClaims();
            boolean ours =
                    claims.hasClaim("azp")
                            ? client.equals(claims.getClaimValue("azp"))
                            : hasOneAudience(claims);
            return ours ? null : new ErrorCodeValidator.Error(PARTY, "made out to another party");
        };
    }

    private static boolean hasOneAudience(JwtClaims claims) throws MalformedClaimException {
        return claims.hasAudience() && claims.getAudience().size() == 1;
    }

    private static ErrorCodeValidator isFor(String nonce) {
        return context ->
                nonce.equals(context.getJwtClaims().getClaimValue("nonce"))
                        ? null
                        : new ErrorCodeValidator.Error(NONCE, "the nonce of another sign-in");
    }

    /** What was wrong with a token, never the token. */
    static String told(InvalidJwtException wrong) {
        List<String> about =
                wrong.getErrorDetails().stream()
                        .filter(error -> ABOUT_CLAIMS.contains(error.getErrorCode()))
                        .map(ErrorCodeValidator.Error::getErrorMessage)
                        .toList();
        return about.isEmpty()
                ? "not signed by the provider as it has to be"
                : about.stream().collect(Collectors.joining("; "));
    }
}
