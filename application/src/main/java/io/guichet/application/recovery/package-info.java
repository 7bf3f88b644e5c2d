/** Staff lets people in again who lost what lets them in; they can stop it. */
package io.guichet.application.recovery;
