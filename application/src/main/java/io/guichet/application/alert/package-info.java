/** What the operator of the installation is alerted to. */
package io.guichet.application.alert;
