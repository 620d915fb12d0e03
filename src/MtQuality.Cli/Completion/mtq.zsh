# Completion of mtq for zsh. The tool is asked; where it knows nothing, files are completed.
_mtq() {
    local line="${BUFFER[1,CURSOR]}"
    local -a suggestions=("${(@f)$(mtq "[suggest:${#line}]" "$line" 2>/dev/null)}")
    suggestions=(${suggestions:#})
    compadd -a suggestions || _files
}
compdef _mtq mtq
