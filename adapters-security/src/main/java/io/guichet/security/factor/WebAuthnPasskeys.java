package io.guichet.security.factor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;

import io.guichet.application.factor.port.PasskeyVerifier;
import io.guichet.domain.factor.Passkey;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Verifies passkeys by WebAuthn4J. The domain is the host of the public address, and pages of that
 * address alone may ask; who made an authenticator is not asked.
 */
public final class WebAuthnPasskeys implements PasskeyVerifier {

    private static final Logger LOG = System.getLogger(WebAuthnPasskeys.class.getName());

    /** An answer with a certificate of its maker has some thousands of characters. */
    private static final int LONGEST_ANSWER = 50_000;

    private static final List<PublicKeyCredentialParameters> ALGORITHMS =
            Stream.of(
                            COSEAlgorithmIdentifier.ES256,
                            COSEAlgorithmIdentifier.EdDSA,
                            COSEAlgorithmIdentifier.RS256)
                    .map(
                            algorithm ->
                                    new PublicKeyCredentialParameters(
                                            PublicKeyCredentialType.PUBLIC_KEY, algorithm))
                    .toList();

    private final String domain;
    private final Origin origin;
    private final ObjectConverter converter = new ObjectConverter();
    private final AttestedCredentialDataConverter credentials =
            new AttestedCredentialDataConverter(converter);
    private final WebAuthnManager manager =
            WebAuthnManager.createNonStrictWebAuthnManager(converter);

    public WebAuthnPasskeys(URI publicUrl) {
        this.domain = publicUrl.getHost();
        this.origin = new Origin(publicUrl.getScheme() + "://" + publicUrl.getAuthority());
    }

    @Override
    public String domain() {
        return domain;
    }

    @Override
    public Optional<Made> made(String answer, String challenge) {
        RegistrationParameters wanted =
                new RegistrationParameters(server(challenge), ALGORITHMS, true, true);
        return read(answer, text -> manager.verifyRegistrationResponseJSON(text, wanted))
                .map(this::made);
    }

    /**
     * Whatever is odd about an answer comes out of the library as any exception: it is not right
     * then. What it says helps an operator whose public address is not the one people use.
     */
    private static <T> Optional<T> read(String answer, Function<String, T> reading) {
        if (answer.length() > LONGEST_ANSWER) {
            return Optional.empty();
        }
        try {
            return Optional.of(reading.apply(answer));
        } catch (MaliciousCounterValueException behind) {
            throw behind;
        } catch (RuntimeException notRight) {
            LOG.log(Level.DEBUG, "A passkey's answer is not right.", notRight);
            return Optional.empty();
        }
    }

    private Made made(RegistrationData answered) {
        AuthenticatorData<?> data = answered.getAttestationObject().getAuthenticatorData();
        AttestedCredentialData credential = data.getAttestedCredentialData();
        Set<AuthenticatorTransport> transports =
                Optional.ofNullable(answered.getTransports()).orElse(Set.of());
        return new Made(
                base64(credential.getCredentialId()),
                base64(credentials.convert(credential)),
                data.getSignCount(),
                data.isFlagBE(),
                transports.stream().map(AuthenticatorTransport::getValue).toList());
    }

    @Override
    public Signature signed(String answer, String challenge, List<Passkey> known) {
        Optional<AuthenticationData> answered =
                read(answer, manager::parseAuthenticationResponseJSON);
        Optional<Passkey> named =
                answered.flatMap(
                        data ->
                                known.stream()
                                        .filter(one -> one.credential().equals(idOf(data)))
                                        .findFirst());
        return named.isPresent() ? signed(answer, challenge, named.get()) : new Signature.Wrong();
    }

    private static String idOf(AuthenticationData data) {
        return data.getCredentialId() == null ? "" : base64(data.getCredentialId());
    }

    /** The counter is looked at last, when everything else was right. */
    private Signature signed(String answer, String challenge, Passkey passkey) {
        AuthenticationParameters wanted =
                new AuthenticationParameters(
                        server(challenge),
                        record(passkey),
                        List.of(bytes(passkey.credential())),
                        true,
                        true);
        try {
            return read(answer, text -> manager.verifyAuthenticationResponseJSON(text, wanted))
                    .<Signature>map(
                            right ->
                                    new Signature.Right(
                                            passkey, right.getAuthenticatorData().getSignCount()))
                    .orElseGet(Signature.Wrong::new);
        } catch (MaliciousCounterValueException behind) {
            return new Signature.Behind(passkey);
        }
    }

    private CredentialRecord record(Passkey passkey) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                passkey.synced(),
                null,
                passkey.counter(),
                credentials.convert(bytes(passkey.publicKey())),
                null,
                null,
                null,
                null);
    }

    private ServerProperty server(String challenge) {
        return ServerProperty.builder()
                .origin(origin)
                .rpId(domain)
                .challenge(new DefaultChallenge(bytes(challenge)))
                .build();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String base64) {
        return Base64.getUrlDecoder().decode(base64.getBytes(UTF_8));
    }
}
