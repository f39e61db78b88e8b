import type { ExitCode } from './services.ts';
import type { Verb } from './verb.ts';

const SHELLS = ['bash', 'zsh', 'fish'] as const;
type Shell = (typeof SHELLS)[number];

/**
 * `brief completion`: completes verbs and options in a shell.
 *
 * @param verbs of the command line, asked for when the script is made
 */
export function completionOf(verbs: () => ReadonlyMap<string, Verb>): Verb {
  return {
    usage: SHELLS.join(' | '),
    words: SHELLS,
    purpose: 'Prints a script by which your shell completes verbs and options',
    examples: [
      'source <(brief completion bash)',
      'brief completion fish > ~/.config/fish/completions/brief.fish',
    ],
    options: {},
    async run([shell = ''], _flags, _house, streams): Promise<ExitCode> {
      if (!SHELLS.some((one) => one === shell)) {
        streams.err.write(
          `brief completion needs one of ${SHELLS.join(', ')}: source <(brief completion bash)\n`,
        );
        return 2;
      }
      streams.out.write(SCRIPTS[shell as Shell](verbs()));
      return 0;
    },
  };
}

const optionsOf = (verb: Verb) => Object.keys(verb.options).map((option) => `--${option}`);

const wordsOf = (verb: Verb) => verb.words ?? [];

/** A text between single quotes of a POSIX shell. */
const single = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

const SCRIPTS: Readonly<Record<Shell, (verbs: ReadonlyMap<string, Verb>) => string>> = {
  bash: (verbs) => `_brief() {
  local word=\${COMP_WORDS[COMP_CWORD]}
  if [ "$COMP_CWORD" = 1 ]; then
    COMPREPLY=($(compgen -W ${single([...verbs.keys(), 'start', 'playground', 'help'].join(' '))} -- "$word"))
    return
  fi
  local options= words=
  case \${COMP_WORDS[1]} in
${[...verbs].map(([name, verb]) => `    ${name}) options=${single(optionsOf(verb).join(' '))} words=${single(wordsOf(verb).join(' '))} ;;`).join('\n')}
  esac
  [ "$COMP_CWORD" = 2 ] || words=
  case $word in
    -*) COMPREPLY=($(compgen -W "$options --help" -- "$word")) ;;
    *) COMPREPLY=($(compgen -W "$words" -- "$word") $(compgen -f -- "$word")) ;;
  esac
}
complete -o filenames -F _brief brief
`,
  zsh: (verbs) => `#compdef brief
_brief() {
  if (( CURRENT == 2 )); then
    local -a verbs=(
${[...verbs].map(([name, { purpose }]) => `      ${single(`${name}:${purpose.replaceAll(':', ' –')}`)}`).join('\n')}
    )
    _describe verb verbs
    return
  fi
  case $words[2] in
${[...verbs].map(([name, verb]) => `    ${name}) compadd -- ${[...optionsOf(verb), '--help'].join(' ')} ;;`).join('\n')}
  esac
  (( CURRENT == 3 )) && case $words[2] in
${[...verbs]
  .filter(([, verb]) => wordsOf(verb).length > 0)
  .map(([name, verb]) => `    ${name}) compadd -- ${wordsOf(verb).join(' ')} ;;`)
  .join('\n')}
  esac
  _files
}
compdef _brief brief
`,
  fish: (verbs) =>
    [...verbs]
      .flatMap(([name, verb]) => [
        `complete -c brief -n __fish_use_subcommand -a ${name} -d ${single(verb.purpose)}`,
        ...wordsOf(verb).map(
          (word) =>
            `complete -c brief -n ${single(`__fish_seen_subcommand_from ${name}; and test (count (commandline -opc)) -eq 2`)} -a ${word}`,
        ),
        ...Object.entries(verb.options).map(
          ([option, { purpose }]) =>
            `complete -c brief -n ${single(`__fish_seen_subcommand_from ${name}`)} -l ${option} -d ${single(purpose)}`,
        ),
      ])
      .map((line) => `${line}\n`)
      .join(''),
};
