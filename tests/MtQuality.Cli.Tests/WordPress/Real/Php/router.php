<?php
// What a web server is set up to do for WordPress: files are files, all else is index.php. Each request is noted.
$root = getenv( 'MTQ_TEST_ROOT' );
file_put_contents( "$root/requests.log", "{$_SERVER['REQUEST_METHOD']} {$_SERVER['REQUEST_URI']}\n", FILE_APPEND | LOCK_EX );
$path = parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH );
if ( '/' !== $path && ( is_file( "$root/site$path" ) || is_file( "$root/site$path/index.php" ) ) ) {
	return false;
}
$_SERVER['SCRIPT_NAME'] = '/index.php';
$_SERVER['PHP_SELF']    = '/index.php';
require "$root/site/index.php";
