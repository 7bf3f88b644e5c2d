/** How deposits stand, as people read it. */
package io.guichet.application.publicsector.query;
