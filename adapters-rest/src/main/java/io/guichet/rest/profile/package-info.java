/** Strangers make themselves profiles, and people set passwords, by links that are mailed. */
package io.guichet.rest.profile;
