/** Small files that survive a restart. */
package io.guichet.sandbox.files;
