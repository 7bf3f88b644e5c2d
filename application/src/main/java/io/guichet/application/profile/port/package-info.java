/** What profiles need from outside. */
package io.guichet.application.profile.port;
