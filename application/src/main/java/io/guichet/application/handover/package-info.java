/** A customer passes from one person to another, as both of them confirm. */
package io.guichet.application.handover;
