# Completion of mtq for bash. The tool is asked; where it knows nothing, files are completed.
_mtq() {
    local IFS=$'\n' line="${COMP_LINE:0:COMP_POINT}" word="${COMP_WORDS[COMP_CWORD]}"
    COMPREPLY=($(compgen -W "$(mtq "[suggest:${#line}]" "$line" 2>/dev/null)" -- "$word"))
    if [ "${#COMPREPLY[@]}" -eq 0 ]; then
        compopt -o filenames
        COMPREPLY=($(compgen -f -- "$word"))
    fi
}
complete -F _mtq mtq
