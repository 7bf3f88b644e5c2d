package io.guichet.rest.pages;

import io.guichet.application.factor.ConfirmFactor;
import io.guichet.application.factor.KeepSecondFactors;
import io.guichet.application.factor.KeepSecondFactors.Beginning;
import io.guichet.application.factor.KeepSecondFactors.Beginning.Asked;
import io.guichet.application.factor.KeepSecondFactors.Beginning.Begun;
import io.guichet.application.factor.KeepSecondFactors.Held;
import io.guichet.application.factor.KeepSecondFactors.Outcome;
import io.guichet.application.factor.KeepSecondFactors.Wanted;
import io.guichet.application.factor.PasskeyRequest;
import io.guichet.application.factor.Proof;
import io.guichet.application.factor.StepUp.Need;
import io.guichet.application.factor.Tried;
import io.guichet.domain.factor.BackupCode;
import io.guichet.domain.factor.Entrance;
import io.guichet.domain.factor.FactorKind;
import io.guichet.domain.shared.InvalidValueException;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Where a person enrols second factors, sees them and removes them. Codes are shown this once. */
@ApplicationScoped
public class FactorsPage implements WebPage {

    static final String PATH = "/factors";

    private final KeepSecondFactors keepSecondFactors;
    private final ConfirmFactor confirmFactor;

    @Inject
    public FactorsPage(KeepSecondFactors keepSecondFactors, ConfirmFactor confirmFactor) {
        this.keepSecondFactors = keepSecondFactors;
        this.confirmFactor = confirmFactor;
    }

    /** For the container only: CDI builds its proxy with it. */
    public FactorsPage() {
        this(null, null);
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Access access() {
        return Access.SIGNED_IN;
    }

    @Override
    public Page show(PageRequest request) {
        return draw(request, 200, "");
    }

    @Override
    public Page submit(PageRequest request) {
        Proof proof = PasskeyForm.proof(request);
        Entrance here = PageSessions.entranceOf(request.here());
        return switch (request.field("action")) {
            case "begin" -> begin(request, FactorKind.TOTP);
            case "begin-passkey" -> begin(request, FactorKind.PASSKEY);
            case "confirm" -> confirm(request, here, proof);
            case "remove" ->
                    about(
                            request,
                            id -> keepSecondFactors.remove(request.profile(), here, id, proof));
            case "new-codes" ->
                    answer(request, keepSecondFactors.newCodes(request.profile(), here, proof));
            default -> draw(request, 400, "page.notice.not-understood");
        };
    }

    /** A further one takes one of those there are; the first takes the password. */
    @Override
    public Need factor(PageRequest request) {
        return request.field("action").startsWith("begin") ? Need.FRESH : Need.NONE;
    }

    private Page begin(PageRequest request, FactorKind kind) {
        Wanted wanted = new Wanted(kind, request.field("factor-name"), request.exact("password"));
        try {
            return switch (keepSecondFactors.begin(
                    request.profile(), PageSessions.entranceOf(request.here()), wanted)) {
                case Begun begun -> FactorViews.application(request, begun);
                case Asked asked -> FactorViews.passkey(request, asked);
                case Beginning.TooManyFactors ignored ->
                        draw(request, 409, "factors.notice.too-many");
                case Beginning.WrongPassword ignored ->
                        draw(request, 403, "page.notice.wrong-password");
                case Beginning.TooManyTries ignored ->
                        draw(request, 429, "sign-in.notice.too-many");
            };
        } catch (InvalidValueException noName) {
            return draw(request, 400, "factors.notice.no-name");
        }
    }

    /** A code that was wrong is typed again: the application holds the secret already. */
    private Page confirm(PageRequest request, Entrance here, Proof proof) {
        Optional<UUID> id = Words.findId(request.field("about"));
        Outcome outcome =
                id.map(one -> keepSecondFactors.confirm(request.profile(), here, one, proof))
                        .orElseGet(Outcome.NoSuchFactor::new);
        return proof instanceof Proof.Code && isWrong(outcome)
                ? FactorViews.again(request, id.orElseThrow())
                : answer(request, outcome);
    }

    private static boolean isWrong(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused && refused.why() instanceof Tried.Wrong;
    }

    private Page about(PageRequest request, Function<UUID, Outcome> act) {
        return answer(
                request,
                Words.findId(request.field("about")).map(act).orElseGet(Outcome.NoSuchFactor::new));
    }

    private Page answer(PageRequest request, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(List<BackupCode> codes) ->
                    codes.isEmpty() ? Page.seeOther(PATH) : FactorViews.codes(request, codes);
            case Outcome.NoSuchFactor ignored -> draw(request, 404, "factors.notice.none");
            case Outcome.Refused refused -> draw(request, 403, FactorNotices.of(refused.why()));
        };
    }

    private Page draw(PageRequest request, int status, String notice) {
        Held held = keepSecondFactors.show(request.profile());
        Optional<PasskeyRequest> asked =
                confirmFactor.askPasskey(
                        request.profile(), PageSessions.entranceOf(request.here()));
        return FactorViews.all(request, held, asked, status, notice);
    }
}
