/** Profiles: signing up, passwords and e-mail addresses, by links that are mailed and good once. */
package io.guichet.application.profile;
