package io.guichet.rest.caller;

import io.guichet.application.identity.Caller;
import io.guichet.rest.problem.Problem;

import jakarta.ws.rs.core.MultivaluedMap;

import java.util.Optional;

/** Decides whether somebody may call an operation at all, whatever it is about. */
final class Entry {

    private static final String CHAT_LINKS = "/chat-links";
    private static final String SECOND_FACTORS = "/me/second-factors";
    private static final String RECOVERY = "/me/recovery";
    private static final String PHONE = "/me/phone";
    private static final String IP_RULES = "/me/ip-rules";
    private static final String EXPORT = "/me/export";
    private static final String DELETION = "/me/deletion";
    private static final String HANDOVER = "/customer/handover";
    private static final String CONTACTS = "/customer/contact-changes";
    private static final String CUSTOMERS = "/customers/{number}";
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
        if (takesAllRights(operation) && !caller.rights().isWhole()
                || isOutsideItsCustomer(caller, operation, path)) {
            return Optional.of(Problem.of(403, "forbidden"));
        }
        if (isOutsideItsAccount(caller, operation, path)) {
            return Optional.of(Problem.of(403, "other-account"));
        }
        return operation
                .scope()
                .filter(scope -> !caller.rights().allow(scope))
                .map(scope -> Problem.of(403, "scope-missing").with("scope", scope));
    }

    /**
     * Who acts in a chat has all the rights of its owner, and who says what is asked of the owner
     * decides about all of them, and who takes it all away sees it all, and who hands it over, or
     * what a contact may do, gives it all: a token with fewer does nothing of this.
     */
    private static boolean takesAllRights(Operation operation) {
        return operation.path().equals(EXPORT)
                || !operation.method().equals("GET")
                        && (operation.method().equals("POST")
                                        && (operation.path().startsWith(CHAT_LINKS)
                                                || operation.path().equals(HANDOVER)
                                                || operation.path().equals(CONTACTS))
                                || operation.path().startsWith(SECOND_FACTORS)
                                || operation.path().equals(RECOVERY)
                                || operation.path().equals(DELETION)
                                || operation.path().equals(PHONE)
                                || operation.path().equals(IP_RULES));
    }

    /** What staff alone does names nobody it acts for: a token for one customer is held to it. */
    private static boolean isOutsideItsCustomer(
            Caller caller, Operation operation, MultivaluedMap<String, String> path) {
        return caller.rights()
                .customer()
                .filter(customer -> operation.isForStaffOnly())
                .filter(
                        customer ->
                                !operation.path().startsWith(CUSTOMERS)
                                        || !customer.toString().equals(path.getFirst("number")))
                .isPresent();
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
