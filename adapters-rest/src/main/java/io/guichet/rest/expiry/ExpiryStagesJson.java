package io.guichet.rest.expiry;

import static io.guichet.rest.json.Fields.or;
import static io.guichet.rest.json.Fields.required;

import io.guichet.domain.expiry.ExpiryStages;

import java.util.List;

/** Days around an expiry; each as many before or after it as its name says. */
public record ExpiryStagesJson(
        List<Integer> notices,
        List<Integer> renewalNotices,
        Integer renewAhead,
        Integer debitAhead,
        Integer late,
        Integer restore,
        Integer deletion) {

    static ExpiryStagesJson from(ExpiryStages stages) {
        return new ExpiryStagesJson(
                stages.notices(),
                stages.renewalNotices(),
                stages.renewAhead(),
                stages.debitAhead(),
                stages.late(),
                stages.restore(),
                stages.deletion());
    }

    ExpiryStages toStages() {
        return new ExpiryStages(
                or(notices, List.<Integer>of()),
                or(renewalNotices, List.<Integer>of()),
                required(renewAhead, "/stages/renew_ahead"),
                required(debitAhead, "/stages/debit_ahead"),
                required(late, "/stages/late"),
                required(restore, "/stages/restore"),
                required(deletion, "/stages/deletion"));
    }
}
