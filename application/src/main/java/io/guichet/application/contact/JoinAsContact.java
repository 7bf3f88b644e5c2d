package io.guichet.application.contact;

import io.guichet.application.profile.SignUp;

/** Whoever is to be a contact and has no profile makes one by the link that was mailed to him. */
public interface JoinAsContact {

    /**
     * Makes the profile, also where strangers make none, and accepts with it. What stands in the
     * way leaves the profile and the link, so that he accepts later.
     *
     * @throws io.guichet.domain.shared.InvalidValueException if name or password cannot be
     */
    AnswerContactChange.Outcome join(SignUp.Confirmation confirmation);
}
