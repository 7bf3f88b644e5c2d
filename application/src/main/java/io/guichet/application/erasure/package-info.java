/** Profiles deleted by whom they are about, and what is erased when its time has come. */
package io.guichet.application.erasure;
