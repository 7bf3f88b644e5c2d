package io.guichet.rest.caller;

import io.guichet.application.identity.Caller;
import io.guichet.rest.problem.Problem;

import jakarta.ws.rs.core.MultivaluedMap;

import java.util.Optional;

/** Decides whether somebody may call an operation at all, whatever it is about. */
final class Entry {

    private static final String ACCOUNTS = "/accounts/{name}";

    private Entry() {}

    /** Why not, or nothing. */
    static Optional<Problem> refusal(
            Caller caller, Optional<Operation> called, MultivaluedMap<String, String> path) {
        if (called.isEmpty()) {
            return Optional.of(Problem.of(403, "forbidden"));
        }
        Operation operation = called.get();
        if (operation.isForStaffOnly() && !caller.isStaff()) {
            return Optional.of(Problem.of(403, "staff-only"));
        }
        if (caller.isStaff() && !operation.isFor(caller.staffRoles())) {
            return Optional.of(Problem.of(403, "staff-role-missing"));
        }
        if (isOutsideItsAccount(caller, operation, path)) {
            return Optional.of(Problem.of(403, "other-account"));
        }
        return operation
                .scope()
                .filter(scope -> !caller.rights().allow(scope))
                .map(scope -> Problem.of(403, "scope-missing").with("scope", scope));
    }

    /** A token for one account is about that account, and knows who it is. */
    private static boolean isOutsideItsAccount(
            Caller caller, Operation operation, MultivaluedMap<String, String> path) {
        return caller.rights()
                .account()
                .filter(account -> !operation.isPublic() && !operation.path().equals("/me"))
                .filter(
                        account ->
                                !operation.path().startsWith(ACCOUNTS)
                                        || !account.value().equals(path.getFirst("name")))
                .isPresent();
    }
}
