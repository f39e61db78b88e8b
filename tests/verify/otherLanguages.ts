/** Texts of our own in the languages besides English whose quotes are read; all persons and places in them are invented. */
export const OTHER_LANGUAGES: readonly { id: string; language: string; text: string }[] = [
  {
    id: 'own-fr',
    language: 'fr',
    text: `Le port au centre des discussions

« Nous ne signerons pas le traité du port avant le mois de juin, parce que 14 questions restent ouvertes », a déclaré la ministre Claire Dubreuil lundi.

« Le port appartient à tous les habitants de la côte et il doit rester ouvert », a répondu le maire Paul Lenoir. La réunion a duré plus de trois heures dans la vieille maison des douanes.`,
  },
  {
    id: 'own-de',
    language: 'de',
    text: `Streit um den Hafen

„Wir werden den Vertrag über den Hafen nicht vor Juni unterzeichnen, weil noch 14 Fragen offen sind“, sagte Ministerin Klara Brandtner am Montag.

„Der Hafen gehört allen Bewohnern der Küste, und er muss offen bleiben“, sagte Bürgermeister Paul Schwarzer. Das Treffen im alten Zollhaus dauerte mehr als drei Stunden.`,
  },
  {
    id: 'own-es',
    language: 'es',
    text: `El puerto en el centro de la discusión

«No firmaremos el tratado del puerto antes de junio, porque quedan 14 preguntas abiertas», dijo la ministra Clara Robledano el lunes.

«El puerto pertenece a todos los habitantes de la costa y debe seguir abierto», respondió el alcalde Pablo Morenilla. La reunión duró más de tres horas en la vieja casa de aduanas.`,
  },
  {
    id: 'own-ru',
    language: 'ru',
    text: `Спор о гавани

«Мы не подпишем договор о гавани до июня, потому что остаются открытыми 14 вопросов», — сказала министр Клара Дубравина в понедельник.

«Гавань принадлежит всем жителям побережья, и она должна оставаться открытой», — ответил мэр Павел Черненков. Встреча в старом здании таможни длилась больше трёх часов.`,
  },
];
