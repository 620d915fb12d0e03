<?php
/**
 * Plugin Name: MtQuality
 * Description: Holds posts that came out of a translation machine unread, and keeps the verdicts of "mtq wordpress scan".
 * Version: 0.1.0
 * Requires at least: 5.7
 * Requires PHP: 7.4
 * License: MIT
 *
 * Copy this file to wp-content/mu-plugins. Posts are judged when they are published if wp-config.php names the service:
 *
 *     define( 'MTQ_URL', 'http://127.0.0.1:8081' );  // the service
 *     define( 'MTQ_KEY', '…' );                      // its key, if it asks for one
 *     define( 'MTQ_HOLD', 'review' );                // mildest verdict that is held; machine-translated if this is not said
 */
final class MtQuality {
	const TYPES    = array( 'post', 'page' );
	const VERDICTS = array( 'not-judged', 'clean', 'review', 'machine-translated' ); // from mild to severe
	private static $answers = array(); // of the service in this request, by the hash of the text

	public static function start() {
		add_action( 'init', array( __CLASS__, 'register_fields' ) );
		add_action( 'rest_api_init', array( __CLASS__, 'register_route' ) );
		if ( defined( 'MTQ_URL' ) ) {
			add_filter( 'wp_insert_post_data', array( __CLASS__, 'before_save' ), 20, 2 );
			add_action( 'save_post', array( __CLASS__, 'after_save' ), 10, 2 );
			add_action( 'publish_future_post', array( __CLASS__, 'before_schedule' ), 5 ); // WordPress itself publishes at 10
		}
	}

	public static function register_fields() {
		foreach ( self::TYPES as $type ) {
			foreach ( array( 'mtq_score' => 'number', 'mtq_verdict' => 'string', 'mtq_sha256' => 'string' ) as $key => $kind ) {
				$may = fn( $allowed, $meta_key, $id ) => current_user_can( 'edit_post', $id );
				register_post_meta( $type, $key, array( 'type' => $kind, 'single' => true, 'show_in_rest' => true, 'auth_callback' => $may ) );
			}
		}
		register_taxonomy( 'mtq_verdict', self::TYPES, array(
			'label' => 'MtQuality', 'public' => false, 'show_ui' => true, 'show_in_menu' => false, 'meta_box_cb' => false, 'show_in_quick_edit' => false,
			'show_admin_column' => true, 'show_in_rest' => true, 'rest_base' => 'mtq-verdicts',
		) );
	}

	/** A route of our own, because WordPress would give the post a new date and filter its text again when it saves a field. */
	public static function register_route() {
		register_rest_route( 'mtq/v1', '/verdicts/(?P<id>\d+)', array(
			'methods'             => 'POST',
			'permission_callback' => fn( $request ) => current_user_can( 'edit_post', (int) $request['id'] ),
			'callback'            => array( __CLASS__, 'take_verdict' ),
			'args'                => array(
				'checker' => array( 'type' => 'string', 'required' => true ),
				'sha256'  => array( 'type' => 'string', 'required' => true, 'pattern' => '^[0-9a-f]{64}$' ),
				'verdict' => array( 'type' => 'string', 'required' => true, 'enum' => self::VERDICTS ),
				'score'   => array( 'type' => 'number', 'required' => true, 'minimum' => 0, 'maximum' => 1 ),
				'hold'    => array( 'type' => 'boolean', 'default' => false ),
			),
		) );
	}

	/** Takes the verdict of a scan if the post still is what was judged: its hash says so. */
	public static function take_verdict( $request ) {
		$post = get_post( (int) $request['id'] );
		if ( ! in_array( $post->post_type, self::TYPES, true ) ) {
			return new WP_Error( 'rest_post_invalid_id', 'Only posts and pages have verdicts.', array( 'status' => 404 ) );
		}
		if ( hash( 'sha256', "{$request['checker']}\n{$post->post_title}\n{$post->post_content}" ) !== $request['sha256'] ) {
			return new WP_Error( 'mtq_edited', 'The post was edited after it was read.', array( 'status' => 409 ) );
		}
		self::note( $post->ID, $request['verdict'], $request['score'] );
		update_post_meta( $post->ID, 'mtq_sha256', $request['sha256'] );
		$holds = $request['hold'] && 'publish' === $post->post_status;
		if ( $holds ) {
			self::hold( $post );
		}
		return array( 'held' => $holds );
	}

	/** What is about to be published waits for a person if the service says that a machine translated it. */
	public static function before_save( $data, $postarr ) {
		$id = (int) ( $postarr['ID'] ?? 0 );
		if ( 'publish' !== $data['post_status'] || ! in_array( $data['post_type'], self::TYPES, true ) || ( $id && 'publish' === get_post_status( $id ) ) ) {
			return $data;
		}
		if ( self::is_to_be_held( $id, wp_unslash( $data['post_title'] ), wp_unslash( $data['post_content'] ) ) ) {
			$data['post_status']   = 'pending';
			$data['post_date_gmt'] = '0000-00-00 00:00:00'; // it gets its date when it is published
		}
		return $data;
	}

	/** Notes the answer of the service; a new post has its number only now. */
	public static function after_save( $id, $post ) {
		$hash = self::hash( $post->post_title, $post->post_content );
		if ( isset( self::$answers[ $hash ] ) && in_array( $post->post_type, self::TYPES, true ) ) {
			self::note( $id, ...self::$answers[ $hash ] );
			delete_post_meta( $id, 'mtq_sha256' ); // the next scan may know better
			if ( 'pending' === $post->post_status ) {
				update_post_meta( $id, '_mtq_held', $hash );
			}
		}
	}

	/** A scheduled post is published without being saved again. */
	public static function before_schedule( $id ) {
		$post   = get_post( $id );
		$is_due = $post && 'future' === $post->post_status && strtotime( "$post->post_date_gmt GMT" ) <= time();
		if ( $is_due && in_array( $post->post_type, self::TYPES, true ) && self::is_to_be_held( $id, $post->post_title, $post->post_content ) ) {
			self::hold( $post );
		}
	}

	/** An editor who publishes what was held, as it was held, has read it. */
	private static function is_to_be_held( $id, $title, $content ) {
		$hash = self::hash( $title, $content );
		if ( $id && get_post_meta( $id, '_mtq_held', true ) === $hash && current_user_can( 'edit_others_posts' ) ) {
			return false;
		}
		$answer = self::$answers[ $hash ] ?? self::ask( $id, $title, $content );
		if ( null === $answer ) {
			return false;
		}
		self::$answers[ $hash ] = $answer;
		$mildest                = defined( 'MTQ_HOLD' ) && in_array( MTQ_HOLD, self::VERDICTS, true ) ? MTQ_HOLD : 'machine-translated';
		return self::severity( $answer[0] ) >= self::severity( $mildest );
	}

	/** Verdict and probability; null when the service is down, and then the post is published. */
	private static function ask( $id, $title, $content ) {
		$html   = has_blocks( $content ) ? $content : wpautop( $content );
		$html   = preg_replace( '/' . get_shortcode_regex() . '/', '<code>…</code>', $html ) ?? $html;
		$answer = wp_remote_post( rtrim( MTQ_URL, '/' ) . '/v1/check', array(
			'timeout' => 5,
			'headers' => array( 'Content-Type' => 'text/html; charset=utf-8' ) + ( defined( 'MTQ_KEY' ) ? array( 'X-Api-Key' => MTQ_KEY ) : array() ),
			'body'    => "<h1>$title</h1>\n$html",
		) );
		$json   = is_wp_error( $answer ) ? null : json_decode( wp_remote_retrieve_body( $answer ), true );
		if ( ! isset( $json['verdict'], $json['probability'] ) || ! in_array( $json['verdict'], self::VERDICTS, true ) ) {
			$reason = is_wp_error( $answer ) ? $answer->get_error_message() : 'status ' . wp_remote_retrieve_response_code( $answer );
			error_log( "MtQuality: post $id is published without being judged: $reason" );
			return null;
		}
		$is_french = 'fr' === ( $json['language'] ?? 'fr' );
		return array( $is_french ? $json['verdict'] : 'not-judged', (float) $json['probability'] );
	}

	private static function note( $id, $verdict, $score ) {
		update_post_meta( $id, 'mtq_verdict', $verdict );
		update_post_meta( $id, 'mtq_score', $score );
		wp_set_object_terms( $id, self::severity( $verdict ) >= self::severity( 'review' ) ? array( $verdict ) : array(), 'mtq_verdict' );
	}

	/** Withdraws a post as WordPress publishes one: its row is not saved again, so its text and its date stay as they are. */
	private static function hold( $post ) {
		global $wpdb;
		$hash = self::hash( $post->post_title, $post->post_content );
		if ( isset( self::$answers[ $hash ] ) ) {
			self::note( $post->ID, ...self::$answers[ $hash ] );
		}
		update_post_meta( $post->ID, '_mtq_held', $hash );
		$wpdb->update( $wpdb->posts, array( 'post_status' => 'pending' ), array( 'ID' => $post->ID ) );
		clean_post_cache( $post->ID );
		$before            = $post->post_status;
		$post->post_status = 'pending';
		wp_transition_post_status( 'pending', $before, $post );
	}

	private static function severity( $verdict ) {
		return (int) array_search( $verdict, self::VERDICTS, true );
	}

	private static function hash( $title, $content ) {
		return hash( 'sha256', "$title\n$content" );
	}
}
MtQuality::start();
