/** What provisioning needs from outside. */
package io.guichet.application.provisioning.port;
